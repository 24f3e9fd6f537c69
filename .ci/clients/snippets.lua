-- Holds the snippets of Editors.md that need a plug-in or a Neovim that is not here against stand-ins for these:
-- nvim -l is younger, hence nvim --headless -c "luafile snippets.lua". DIRECTORY holds the snippets, LINE a line of the
-- concise report.
local function run(name)
  return assert(loadfile(os.getenv("DIRECTORY") .. "/" .. name))()
end

local ended, problem = pcall(function()
  local config = run("idvlint.lua")
  assert(vim.deep_equal(config.cmd, { "idvlint", "lsp" }), "cmd")
  assert(vim.deep_equal(config.filetypes, { "yaml", "json" }), "filetypes")
  assert(vim.tbl_contains(config.root_markers, ".idvlint.yml"), "root_markers")
  local enabled
  vim.lsp.enable = function(name) enabled = name end
  run("enable.lua")
  assert(enabled == "idvlint", "enable")

  local lint = { linters = {} }
  package.preload["lint"] = function() return lint end
  package.preload["lint.parser"] = function()
    return {
      from_pattern = function(pattern, groups, severities)
        return function(line)
          local found = {}
          for index, word in ipairs({ line:match(pattern) }) do found[groups[index]] = word end
          found.severity = severities[found.severity]
          return found
        end
      end,
    }
  end
  run("nvim-lint.lua")
  assert(lint.linters_by_ft.yaml[1] == "idvlint")
  local found = lint.linters.idvlint.parser(os.getenv("LINE"))
  assert(found.lnum == "10" and found.col == "10" and found.code == "lossy-plain-scalar", vim.inspect(found))
  assert(found.severity == vim.diagnostic.severity.ERROR)
end)
io.stdout:write(ended and "right\n" or tostring(problem) .. "\n")
vim.cmd("qall!")
