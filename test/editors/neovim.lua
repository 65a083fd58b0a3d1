-- Opens the page in neovim, with the server that GALLEY names, and uses it as a person would. Writes `ok NAME` or `not ok NAME: why` to RESULTS.
local buffer = vim.api.nvim_get_current_buf()
local results = assert(io.open(vim.env.RESULTS, 'w'))
local failed = false

local function check(name, test)
  local ok, why = pcall(test)
  failed = failed or not ok
  results:write(ok and ('ok ' .. name) or ('not ok ' .. name .. ': ' .. tostring(why):gsub('\n', ' ')), '\n')
end

local client_id = vim.lsp.start_client({
  name = 'galley',
  cmd = { vim.env.NODE, vim.env.GALLEY, 'lsp', '--stdio' },
  root_dir = vim.fn.getcwd(),
  get_language_id = function() return 'newstext' end,
})
vim.lsp.buf_attach_client(buffer, client_id)
vim.wait(10000, function() return vim.lsp.buf_is_attached(buffer, client_id) and vim.lsp.get_client_by_id(client_id).initialized end)

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(buffer)
  local answer = assert(vim.lsp.buf_request_sync(buffer, method, params, 10000), method .. ' was not answered')
  local mine = assert(answer[client_id], method .. ' was not answered by galley')
  assert(not mine.err, vim.inspect(mine.err))
  return mine.result
end

-- Line and character from 0, in UTF-16 units.
local function position(line, words)
  local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, true)[1]
  local byte = assert(text:find(words, 1, true), words .. ' is not in the line') - 1
  local _, units = vim.str_utfindex(text, byte)
  return { line = line, character = units }
end

check('symbols', function()
  local names = vim.tbl_map(function(symbol) return symbol.name end, ask('textDocument/documentSymbol', {}))
  assert(vim.tbl_contains(names, '青屏水库扩容工程完工'), vim.inspect(names))
  assert(vim.tbl_contains(names, '云台山索道下月停运检修'), vim.inspect(names))
end)

check('hover', function()
  local hover = ask('textDocument/hover', { position = position(2, '24万亩') })
  assert(vim.inspect(hover.contents):find('240,?000'), vim.inspect(hover))
end)

check('diagnostics', function()
  assert(vim.wait(10000, function() return #vim.diagnostic.get(buffer) > 0 end), 'no diagnostics came')
  local found = vim.diagnostic.get(buffer)[1]
  assert(found.lnum == 4, 'on line ' .. found.lnum)
  assert(found.code == nil or found.code == 'seam.split', vim.inspect(found))
end)

check('a join', function()
  local at = position(4, '水利博物')
  local actions = ask('textDocument/codeAction', { range = { start = at, ['end'] = at }, context = { diagnostics = {}, only = { 'quickfix' } } })
  local join = vim.tbl_filter(function(action) return action.edit ~= nil and action.kind:find('join') ~= nil end, actions)[1]
  assert(join, vim.inspect(actions))
  vim.lsp.util.apply_workspace_edit(join.edit, vim.lsp.get_client_by_id(client_id).offset_encoding or 'utf-16')
  local line = vim.api.nvim_buf_get_lines(buffer, 4, 5, true)[1]
  assert(line == '周末来看水的游客多了，县里在坝下建了一座水利博物馆，孩子们可以自己动手开闸放水。', line)
  assert(vim.wait(10000, function() return #vim.diagnostic.get(buffer) == 0 end), 'the diagnostic stayed')
end)

check('a page put together, as a file beside it', function()
  local rest = '馆，孩子们可以自己动手开闸放水。'
  local whole = vim.api.nvim_buf_get_lines(buffer, 0, -1, true)
  local together = table.concat(whole, '\n')
  local torn = vim.list_extend({}, whole)
  torn[5] = torn[5]:sub(1, #torn[5] - #rest)
  vim.list_extend(torn, { '', rest })
  vim.api.nvim_buf_set_lines(buffer, 0, -1, true, torn)
  local at = position(4, '水利博物')
  local actions = ask('textDocument/codeAction', { range = { start = at, ['end'] = at }, context = { diagnostics = {}, only = { 'quickfix.galley.move' } } })
  assert(actions[1] and actions[1].command, vim.inspect(actions))
  ask('workspace/executeCommand', { command = actions[1].command.command, arguments = actions[1].command.arguments })
  local made = vim.fn.bufnr('page.mended.news.txt')
  assert(made > 0, 'no file was made')
  local lines = vim.api.nvim_buf_get_lines(made, 0, -1, true)
  if lines[#lines] == '' then table.remove(lines) end
  assert(table.concat(lines, '\n') == together, vim.inspect(lines))
end)

results:close()
vim.lsp.stop_client(client_id)
vim.cmd(failed and 'cquit 1' or 'qall!')
