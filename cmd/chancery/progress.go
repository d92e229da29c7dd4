package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// newProgress counts, where somebody watches: on a terminal, and nowhere else.
func newProgress(w io.Writer, what string) *progressbar.ProgressBar {
	f, isFile := w.(*os.File)
	return progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetVisibility(isFile && term.IsTerminal(int(f.Fd()))),
		progressbar.OptionSetSpinnerChangeInterval(0), // else it draws from a goroutine of its own, which races
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)
}
