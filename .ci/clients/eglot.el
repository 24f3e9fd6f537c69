;;; eglot.el --- Does in Emacs what .ci/editors looks at  -*- lexical-binding: t -*-
;;; Commentary:
;; With the configuration of Editors.md before it; one line of JSON a step.  Eglot's own commands
;; throughout; only the questions are answered here.
;;; Code:
(require 'eglot)
(require 'json)
(setq eglot-sync-connect 10
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.05
      flymake-no-changes-timeout 0.05
      make-backup-files nil
      create-lockfiles nil)

(defun step-tell (step &rest more)
  "Print what was seen at STEP, a list MORE of keys and values."
  (princ (concat (json-encode (append (list :step step) more)) "\n")))

(defun step-await (condition)
  "Wait until CONDITION holds, and return its value."
  (let (value (count 0))
    (while (and (< count 400) (not (setq value (funcall condition))))
      ;; Changes of files come as events, the server's words from its process.
      (read-event nil nil 0.01)
      (accept-process-output nil 0.01)
      (setq count (1+ count)))
    value))

(defun step-settle ()
  "Wait until what was found has been the same for a while."
  (let ((before nil) (count 0))
    (step-await (lambda ()
                  (setq count (if (equal before (step-diagnostics)) (1+ count) 0)
                        before (step-diagnostics))
                  (> count 20)))))

(defun step-file (name)
  "The file NAME of the repository."
  (expand-file-name name (getenv "PLACE")))

(defun step-place (position)
  "The line and the UTF-16 column of POSITION."
  (save-excursion
    (goto-char position)
    (list (1- (line-number-at-pos))
          (/ (length (encode-coding-string
                      (buffer-substring-no-properties (line-beginning-position) (point)) 'utf-16le))
             2))))

(defun step-diagnostics ()
  "What Flymake shows, in the order of the file."
  (vconcat
   (mapcar (lambda (found)
             (let ((told (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data found)))))
               (vconcat (step-place (flymake-diagnostic-beg found))
                        (step-place (flymake-diagnostic-end found))
                        (list (plist-get told :severity) (plist-get told :code)
                              (car (split-string (plist-get told :message) "\n"))))))
           (sort (flymake-diagnostics)
                 (lambda (one other) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg other)))))))

(defun step-found ()
  "What was found, but not where: overlays move with the text before the server has spoken."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun step-state (step)
  "Print the text and the diagnostics after STEP."
  (step-tell step :text (buffer-substring-no-properties (point-min) (point-max)) :diagnostics (step-diagnostics)))

(defmacro step-changing (&rest body)
  "Do BODY and wait for the diagnostics to become others."
  `(let ((before (step-found)))
     ,@body
     (eglot--signal-textDocument/didChange)
     (step-await (lambda () (not (equal (step-found) before))))
     ;; Flymake drops what the edit touched before it shows what was found.
     (step-settle)))

(defun step-open (name count)
  "Visit the file NAME and wait for COUNT diagnostics."
  (find-file (step-file name))
  ;; The end of the command, at which `eglot-ensure' connects.
  (run-hooks 'post-command-hook)
  (step-await (lambda () (eglot-managed-p)))
  (step-await (lambda () (= (length (flymake-diagnostics)) count))))

(defun step-again (count)
  "Read the file again and wait for COUNT diagnostics."
  (revert-buffer t t t)
  (eglot--signal-textDocument/didChange)
  (step-await (lambda () (= (length (flymake-diagnostics)) count))))

(defun step-go (word)
  "Go to the start of WORD."
  (goto-char (point-min))
  (search-forward word)
  (goto-char (match-beginning 0)))

(defun step-act (word title &optional kind)
  "Take the action that begins with TITLE, of KIND, at WORD."
  (step-go word)
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt items &rest _)
               (car (seq-find (lambda (item) (string-prefix-p title (car item))) items)))))
    (let ((last-nonmenu-event t))
      (eglot-code-actions (point) (point) kind t))))

(defun step-run ()
  "Do all steps."
  (step-open "shop/profile.yaml" 2)
  (step-state "open")

  (buffer-enable-undo)
  (undo-boundary)
  (step-changing (step-go "01000000") (delete-char 8) (insert "\"99\""))
  (step-state "edit")
  (undo-boundary)
  (step-changing (undo-only))
  (step-state "undo")

  (step-go "btnBgColor")
  (let (words)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq words (substring-no-properties (or text "")))))
    (step-await (lambda () words))
    (step-tell "hover" :words words))

  ;; As it is typed: a new line, a quote and two letters.
  (step-go "\"backgroundColor\"")
  (end-of-line)
  (insert ",\n      \"fa")
  (let* ((found (eglot-completion-at-point))
         (begin (nth 0 found))
         (table (nth 2 found))
         (items (all-completions (buffer-substring begin (point)) table))
         (item (car items)))
    (when item
      (delete-region begin (point))
      (insert item)
      (funcall (plist-get (nthcdr 3 found) :exit-function) item 'finished))
    (step-tell "completion" :labels (vconcat (mapcar #'substring-no-properties items))
               :text (buffer-substring-no-properties (point-min) (point-max))))
  (step-again 2)

  (step-changing (step-act "01000000" "Quote the value"))
  (step-state "fix")
  (step-again 2)

  (step-changing (step-act "ff6a00" "Allow"))
  (step-state "allow")
  (step-again 2)

  (step-changing (step-act "ProductCode" "" "source.fixAll.idvlint"))
  (step-state "fix all")
  (step-again 2)

  (let (names)
    (named-let walk ((tree (eglot-imenu)))
      (dolist (item tree)
        (push (car item) names)
        (when (consp (cdr item)) (walk (cdr item)))))
    (step-tell "symbols" :names (vconcat names)))

  (step-go "base\nProduct")
  (xref-find-definitions "LSP identifier at point.")
  (step-tell "definition" :line (car (step-place (point))))

  (step-open "shop/emoji.yaml" 1)
  (step-changing (step-act "01000000" "Quote the value"))
  (step-state "emoji")
  (set-buffer-modified-p nil)

  (step-open "shop/profile.yaml" 2)
  (step-changing
   (with-temp-file (step-file "shop/.idvlint.yml") (insert "rules:\n  lossy-plain-scalar: off\n")))
  (step-state "configuration")

  ;; Eglot kills what has not ended by itself at once, so there is no status to look at.
  (let ((start (float-time))
        (process (with-temp-buffer
                   (insert-file-contents (concat (getenv "ENDED") ".process"))
                   (string-to-number (buffer-string)))))
    (unless (process-attributes process) (error "The server ended early"))
    (eglot-shutdown (eglot-current-server))
    (step-await (lambda () (member (cdr (assq 'state (process-attributes process))) '(nil "Z"))))
    (step-tell "shutdown" :milliseconds (* 1000 (- (float-time) start)))))

(let ((default-directory (file-name-as-directory (getenv "PLACE"))))
  (cd default-directory)
  (step-run))
(kill-emacs 0)
;;; eglot.el ends here
