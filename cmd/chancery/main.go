// Command chancery reads diplomatic events out of news articles, keeps them in a
// graph and serves their timelines.
//
// Each command has a file of its own; settings.go has what several of them share.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// The second signal ends the program at once, should it hang on the first.
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run runs one command line and gives its exit code; see exitCode.
func run(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) int {
	root, err := newRoot()
	if err == nil {
		root.SetArgs(args)
		root.SetIn(in)
		root.SetOut(out)
		root.SetErr(errOut)
		err = root.ExecuteContext(ctx)
	}
	report(errOut, err)
	return exitCode(err)
}

func newRoot() (*cobra.Command, error) {
	s, err := defaultSettings()
	if err != nil {
		return nil, err
	}
	root := &cobra.Command{
		Use:           "chancery",
		Short:         "Diplomatic events from news articles, as a graph and as timelines",
		Args:          knownCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.PersistentFlags().StringVar(&s.config, "config", "", "file of settings, YAML; else config.yaml in the user's folder for settings (CHANCERY_CONFIG)")
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if !s.uses(cmd) {
			return nil
		}
		return s.load(cmd)
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &usageError{cmd: cmd.CommandPath(), err: err}
	})
	root.AddCommand(newUp(s), newServe(s), newIngest(s), newExtract(s), newEval(s), newTimeline(s), newExport(s), newActors(s),
		newStats(s), newKeys(s), newOpenAPI(), newConfig(s), newVersion())
	return root, completeFlags(root)
}
