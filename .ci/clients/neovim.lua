-- Does in Neovim, with the configuration of Editors.md before it, what .ci/editors looks at: one line of JSON a step.
-- Neovim's own commands throughout; only the menus are answered here. Runs under Neovim 0.7.2 and later.
vim.opt.hidden = true
vim.opt.swapfile = false
vim.opt.completeopt = "menuone"

local wanted
vim.ui.select = function(items, options, choose)
  for index, item in ipairs(items) do
    if (options.format_item or tostring)(item):find(wanted, 1, true) then return choose(item, index) end
  end
  choose(nil)
end

local function sleep(milliseconds)
  local running = coroutine.running()
  vim.defer_fn(function() coroutine.resume(running) end, milliseconds)
  coroutine.yield()
end

local function await(condition)
  for _ = 1, 400 do
    local value = condition()
    if value then return value end
    sleep(20)
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
end

-- Neovim keeps columns in bytes.
local function utf16(line, byte)
  local words = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1] or ""
  local _, units = vim.str_utfindex(words, math.min(byte, #words))
  return units
end

local function diagnostics()
  local found = {}
  for _, item in ipairs(vim.diagnostic.get(0)) do
    local code = item.code or item.user_data.lsp.code
    table.insert(found, {
      item.lnum, utf16(item.lnum, item.col), item.end_lnum, utf16(item.end_lnum, item.end_col),
      item.severity, code, vim.split(item.message, "\n")[1],
    })
  end
  return found
end

local function tell(step, more)
  io.stdout:write(vim.json.encode(vim.tbl_extend("error", { step = step }, more)) .. "\n")
end

local function state(step)
  tell(step, { text = text(), diagnostics = diagnostics() })
end

-- What was found, but not where: marks move with the text before the server has spoken.
local function found()
  return table.concat(vim.tbl_map(function(item) return item[6] .. item[7] end, diagnostics()), "\n")
end

-- Does something and waits for other things to be found.
local function changing(action)
  local before = found()
  action()
  await(function() return found() ~= before end)
  sleep(300)
end

local function go(word)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  vim.fn.search(word, "cW")
end

local function act(word, title, only)
  go(word)
  wanted = title
  vim.lsp.buf.code_action(only and { only = { only }, diagnostics = {} })
end

local function edit(name)
  vim.cmd("silent edit! " .. name)
  await(function() return #diagnostics() > 0 end)
end

local function run()
  await(function() return #diagnostics() > 0 end)
  state("open")

  changing(function() vim.cmd([[silent %substitute/01000000/"99"/]]) end)
  state("edit")
  changing(function() vim.cmd("silent undo") end)
  state("undo")

  go("btnBgColor")
  vim.lsp.buf.hover()
  local float = await(function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= "" then return window end
    end
  end)
  local lines = float and vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, false) or {}
  tell("hover", { words = table.concat(lines, "\n") })
  if float then vim.api.nvim_win_close(float, true) end

  -- As it is typed: a new line, a quote and two letters, then CTRL-X CTRL-O.
  go("\"backgroundColor\"")
  vim.api.nvim_input("A,<CR>\"fa<C-x><C-o>")
  local items = await(function()
    local items = vim.fn.complete_info({ "items" }).items
    return #items > 0 and items
  end)
  local labels = vim.tbl_map(function(item) return item.abbr end, items or {})
  vim.api.nvim_input("<C-y><Esc>")
  sleep(300)
  tell("completion", { labels = labels, text = text() })
  vim.cmd("silent edit!")
  await(function() return #diagnostics() == 2 end)

  changing(function() act("01000000", "Quote the value") end)
  state("fix")
  vim.cmd("silent edit!")
  await(function() return #diagnostics() == 2 end)

  changing(function() act("ff6a00", "Allow") end)
  state("allow")
  vim.cmd("silent edit!")
  await(function() return #diagnostics() == 2 end)

  changing(function() act("ProductCode", "", "source.fixAll") end)
  state("fix all")
  vim.cmd("silent edit!")

  vim.lsp.buf.document_symbol()
  local list = await(function()
    local items = vim.fn.getloclist(0)
    return #items > 0 and items or (#vim.fn.getqflist() > 0 and vim.fn.getqflist())
  end)
  local names = {}
  for _, item in ipairs(list or {}) do table.insert(names, item.text) end
  vim.cmd("silent! lclose | silent! cclose")
  tell("symbols", { names = names })

  go("\\*base")
  vim.lsp.buf.definition()
  await(function() return vim.api.nvim_win_get_cursor(0)[1] == 2 end)
  tell("definition", { line = vim.api.nvim_win_get_cursor(0)[1] - 1 })

  edit("shop/emoji.yaml")
  changing(function() act("01000000", "Quote the value") end)
  state("emoji")

  -- Neovim 0.7 watches no files: the configuration is written in it.
  vim.cmd("silent edit! shop/profile.yaml")
  await(function() return #diagnostics() == 2 end)
  changing(function()
    vim.cmd("silent edit! shop/.idvlint.yml")
    vim.api.nvim_buf_set_lines(0, 0, -1, false, { "rules:", "  lossy-plain-scalar: off" })
    vim.cmd("silent write!")
    vim.cmd("silent buffer shop/profile.yaml")
  end)
  await(function() return #diagnostics() == 1 end)
  state("configuration")

  edit("shop/profile.json")
  act("01 000000", "Allow")
  vim.cmd("silent buffer shop/.idvlint.yml")
  await(function() return vim.bo.modified end)
  tell("allow in configuration", { text = text() })

  local gone = io.open(os.getenv("ENDED"), "r")
  assert(not gone, "the server ended early")
  local start = vim.loop.hrtime()
  vim.lsp.stop_client(vim.lsp.get_active_clients())
  await(function()
    local file = io.open(os.getenv("ENDED"), "r")
    local status = file and file:read("l")
    if file then file:close() end
    return status
  end)
  tell("shutdown", { milliseconds = (vim.loop.hrtime() - start) / 1e6 })
end

vim.defer_fn(function()
  coroutine.wrap(function()
    local ended, problem = xpcall(run, debug.traceback)
    if not ended then io.stderr:write(problem .. "\n") end
    vim.cmd("qall!")
  end)()
end, 10)
