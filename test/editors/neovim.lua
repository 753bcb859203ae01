-- Neovim's own client against `kadertoets lsp --stdio`: findings, hover, a fix applied by the editor.
-- Works with 0.7 (start_client) and later (vim.lsp.start).
local file, node, command = vim.env.KADERTOETS_DRAFT, vim.env.KADERTOETS_NODE, vim.env.KADERTOETS_COMMAND
local rule = 'rvn-2020/lokaal-aandeel'

local function say(text)
  io.stdout:write(text .. '\n')
end

local function fail(text)
  say('FAIL ' .. text)
  vim.cmd('cquit 1')
end

vim.cmd('edit ' .. vim.fn.fnameescape(file))
vim.bo.filetype = 'markdown'
local buffer = vim.api.nvim_get_current_buf()
local config = { name = 'kadertoets', cmd = { node, command, 'lsp', '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h') }
local id
if vim.lsp.start then
  id = vim.lsp.start(config)
else
  id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, id)
end

local function ready()
  local client = vim.lsp.get_client_by_id(id)
  return client and client.server_capabilities and client.server_capabilities.hoverProvider
end
if not vim.wait(20000, ready, 50) then
  fail('the server did not start')
end
local client = vim.lsp.get_client_by_id(id)

local function finding()
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    local sent = each.user_data and each.user_data.lsp or {}
    if (each.code or sent.code) == rule then
      return each
    end
  end
end
if not vim.wait(20000, finding, 50) then
  fail('no finding: ' .. vim.inspect(vim.diagnostic.get(buffer)))
end
local found = finding()
say(string.format('finding %d:%d %s', found.lnum + 1, found.col + 1, vim.split(found.message, '\n')[1]))

local document = { uri = vim.uri_from_bufnr(buffer) }
local function ask(method, params)
  params.textDocument = document
  return vim.lsp.buf_request_sync(buffer, method, params, 10000)[id].result
end
local hover = ask('textDocument/hover', { position = { line = found.lnum, character = found.col + 3 } })
say('hover ' .. (hover.contents.value:match('Bron[^\n]*') or hover.contents.value))

local range = {
  start = { line = found.lnum, character = found.col },
  ['end'] = { line = found.end_lnum, character = found.end_col },
}
local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {} } })
say('fix ' .. actions[1].title)
vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
local gone = vim.wait(20000, function()
  return not finding()
end, 50)
if not gone then
  fail('the finding stays')
end
say('line ' .. vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, false)[1])
vim.cmd('qall!')
