;;; emacs.el --- Opens the page in emacs with eglot, and uses the server as a person would.  -*- lexical-binding: t -*-
;; Writes `ok NAME' or `not ok NAME: why' to RESULTS.
(require 'eglot)
(require 'flymake)
(require 'imenu)

(defvar results nil)
(defvar failed nil)

(defmacro check (name &rest body)
  (declare (indent 1))
  `(condition-case why
       (progn ,@body (push (format "ok %s" ,name) results))
     (error (setq failed t)
            (push (format "not ok %s: %s" ,name (replace-regexp-in-string "\n" " " (format "%S" why))) results))))

(defun wait-for (what test)
  "Let things happen until TEST gives something; an error that says WHAT after ten seconds."
  (let ((deadline (+ (float-time) 10)) found)
    (while (and (not (setq found (funcall test))) (< (float-time) deadline))
      (accept-process-output nil 0.05))
    (or found (error "Waited in vain for %s" what))))

(define-derived-mode newstext-mode text-mode "News")
(put 'newstext-mode 'eglot-language-id "newstext")
(setq eglot-sync-connect t
      eglot-connect-timeout 30
      eglot-confirm-server-initiated-edits nil)
(add-to-list 'eglot-server-programs
             `(newstext-mode . (,(getenv "NODE") ,(getenv "GALLEY") "lsp" "--stdio")))

(find-file (getenv "PAGE"))
(newstext-mode)
(apply #'eglot--connect (eglot--guess-contact))
(wait-for "eglot" #'eglot-current-server)

(defun at-words (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun ask (method params)
  (jsonrpc-request (eglot--current-server-or-lose) method params :timeout 10))

(check "symbols"
  (let ((names (mapcar (lambda (symbol) (plist-get symbol :name))
                       (ask :textDocument/documentSymbol (list :textDocument (eglot--TextDocumentIdentifier))))))
    (unless (and (member "青屏水库扩容工程完工" names) (member "云台山索道下月停运检修" names))
      (error "%S" names))))

(check "hover"
  (at-words "24万亩")
  (let ((hover (ask :textDocument/hover (eglot--TextDocumentPositionParams))))
    (unless (string-match-p "240,?000" (format "%S" (plist-get hover :contents))) (error "%S" hover))))

(check "diagnostics"
  (flymake-mode 1)
  (let ((found (wait-for "diagnostics" (lambda () (flymake-start) (flymake-diagnostics)))))
    (unless (= 5 (line-number-at-pos (flymake-diagnostic-beg (car found)))) (error "%S" found))))

(check "a join"
  (at-words "水利博物")
  (let* ((actions (append (ask :textDocument/codeAction
                               (list :textDocument (eglot--TextDocumentIdentifier)
                                     :range (list :start (eglot--pos-to-lsp-position) :end (eglot--pos-to-lsp-position))
                                     :context (list :diagnostics [] :only ["quickfix"])))
                          nil))
         (join (seq-find (lambda (action) (and (plist-get action :edit) (string-match-p "join" (plist-get action :kind)))) actions)))
    (unless join (error "%S" actions))
    (eglot--apply-workspace-edit (plist-get join :edit))
    (goto-char (point-min))
    (forward-line 4)
    (let ((line (buffer-substring (line-beginning-position) (line-end-position))))
      (unless (equal line "周末来看水的游客多了，县里在坝下建了一座水利博物馆，孩子们可以自己动手开闸放水。") (error "%s" line)))))

(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
(with-temp-file (getenv "RESULTS")
  (let ((coding-system-for-write 'utf-8)) (insert (mapconcat #'identity (nreverse results) "\n") "\n")))
(kill-emacs (if failed 1 0))
;;; emacs.el ends here
