package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"chancery/graph"

	"github.com/spf13/cobra"
)

// The exit codes, which scripts may rely on.
const (
	exitOK          = 0
	exitFailed      = 1   // something broke: the database, the disk, this program
	exitInvalid     = 2   // the command line or an input is at fault
	exitNotFound    = 3   // what was asked for is not in the graph
	exitInterrupted = 130 // by Ctrl-C, as shells have it
)

// usageError is a command line that cannot be understood.
type usageError struct {
	cmd string
	err error
}

func (e *usageError) Error() string {
	return fmt.Sprintf("%v; %s --help tells what there is", e.err, e.cmd)
}

func (e *usageError) Unwrap() []error { return []error{e.err, graph.ErrInvalid} }

// reportedError is an error of which the user has been told already; it is left to
// give the exit code.
type reportedError struct{ error }

func (e reportedError) Unwrap() error { return e.error }

// report tells the user of an error, once.
func report(w io.Writer, err error) {
	if err == nil || errors.As(err, new(reportedError)) {
		return
	}
	if errors.Is(err, context.Canceled) {
		err = errors.New("interrupted")
	}
	fmt.Fprintf(w, "chancery: %v\n", err)
}

func exitCode(err error) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.Is(err, graph.ErrNotFound):
		return exitNotFound
	case errors.Is(err, graph.ErrInvalid):
		return exitInvalid
	}
	return exitFailed
}

// needArgs makes a command refuse to run without arguments, and says which.
func needArgs(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return nil
		}
		return &usageError{cmd: cmd.CommandPath(), err: fmt.Errorf("%s needs %s", cmd.CommandPath(), what)}
	}
}

// noArgs makes a command refuse arguments: a flag that lost its dashes must not go
// unnoticed.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return &usageError{cmd: cmd.CommandPath(), err: fmt.Errorf("%s takes no argument such as %q", cmd.CommandPath(), args[0])}
}

// knownCommand refuses a word that is no command, and names those it may have meant.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := fmt.Errorf("unknown command %q", args[0])
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		err = fmt.Errorf("%w (%s?)", err, strings.Join(near, ", "))
	}
	return &usageError{cmd: root.CommandPath(), err: err}
}
