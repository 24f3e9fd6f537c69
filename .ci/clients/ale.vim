" Does in Vim what .ci/editors looks at, with the configuration of Editors.md before it: one line of JSON a step.
set nocompatible hidden noswapfile
let g:ale_echo_cursor = 0
packadd! ale
runtime! plugin/ale.vim
execute 'source' fnameescape($SNIPPET)
filetype on

function! Tell(step, more) abort
  call writefile([json_encode(extend({'step': a:step}, a:more))], $SEEN, 'a')
endfunction

function! Column(line, byte) abort
  let l:words = strpart(getline(a:line), 0, a:byte - 1)
  return strlen(iconv(l:words, 'utf-8', 'utf-16le')) / 2
endfunction

" The first columns of what ALE shows; it keeps no more.
function! Seen() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))),
  \ {_, item -> [item.lnum - 1, item.col - 1, item.type, get(item, 'code', '')]})
endfunction

function! Await(count) abort
  let l:tries = 0
  while len(Seen()) != a:count && l:tries < 400
    sleep 20m
    let l:tries += 1
  endwhile
  call Tell('ale', {'text': join(getline(1, '$'), "\n") . "\n", 'found': Seen()})
endfunction

edit shop/profile.yaml
set filetype=yaml
call ale#Queue(0)
call Await(2)
qall!
