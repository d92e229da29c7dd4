package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"chancery/graph"

	"github.com/spf13/cobra"
)

func newKeys(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "keys",
		Short: "Make, list and revoke keys of the API",
		Long: `Makes, lists and revokes the keys that the API asks for. As long as none was ever made,
a server that listens at its own machine only answers all who are there; any other
does not start.`,
		Args: knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newKeysCreate(s), newKeysList(s), newKeysRevoke(s))
	return cmd
}

func newKeysCreate(s *settings) *cobra.Command {
	var role, name string
	cmd := &cobra.Command{
		Use:     "create",
		Short:   "Make a key and print it, this once",
		Example: "  chancery keys create --role reader --name dashboard",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := graph.CheckKey(name, graph.KeyRole(role)); err != nil {
				return asFlag(err)
			}
			return s.withKeys(cmd, func(ctx context.Context, store *graph.Store) error {
				key, secret, err := store.CreateKey(ctx, name, graph.KeyRole(role))
				if err != nil {
					return err
				}
				fmt.Fprintf(cmd.ErrOrStderr(), "Key %s for %s, role %s. It is shown this once; send it as Authorization: Bearer KEY\n", key.ID, key.Name, key.Role)
				_, err = fmt.Fprintln(cmd.OutOrStdout(), secret)
				return err
			})
		},
	}
	cmd.Flags().StringVar(&role, "role", "", "what it is to allow: reader (reading), editor (adding articles too), admin (keys too)")
	cmd.Flags().StringVar(&name, "name", "", "who or what it is for")
	s.addDatabaseFlags(cmd)
	return cmd
}

func newKeysList(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List all keys that were ever made",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return s.withKeys(cmd, func(ctx context.Context, store *graph.Store) error {
				keys, err := store.Keys(ctx)
				if err != nil {
					return err
				}
				return writeKeys(cmd.OutOrStdout(), keys)
			})
		},
	}
	s.addDatabaseFlags(cmd)
	return cmd
}

func newKeysRevoke(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "revoke ID...",
		Short: "Make keys good no longer",
		Args:  needArgs("the id of a key; chancery keys list shows them"),
		RunE: func(cmd *cobra.Command, ids []string) error {
			return s.withKeys(cmd, func(ctx context.Context, store *graph.Store) error {
				for _, id := range ids {
					key, err := store.RevokeKey(ctx, id)
					if err != nil {
						return err
					}
					if _, err := fmt.Fprintf(cmd.OutOrStdout(), "%s (%s) is revoked; servers that run refuse it within seconds.\n", key.ID, key.Name); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
	s.addDatabaseFlags(cmd)
	return cmd
}

// withKeys opens the graph for a command on its keys.
func (s *settings) withKeys(cmd *cobra.Command, work func(context.Context, *graph.Store) error) (err error) {
	ctx := cmd.Context()
	db, err := s.openGraph(ctx, cmd.ErrOrStderr(), true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close(ctx)) }()
	return work(ctx, db.Store)
}

// asFlag calls the input at fault as it is called on the command line.
func asFlag(err error) error {
	var invalid *graph.InvalidError
	if !errors.As(err, &invalid) {
		return err
	}
	return &graph.InvalidError{Param: "--" + invalid.Param, Got: invalid.Got, Want: invalid.Want}
}

func writeKeys(out io.Writer, keys []graph.Key) error {
	if len(keys) == 0 {
		_, err := fmt.Fprintln(out, "no keys")
		return err
	}
	rows := [][]string{{"ID", "ROLE", "MADE", "REVOKED", "NAME"}}
	for _, k := range keys {
		revoked := "-"
		if k.Revoked() {
			revoked = k.RevokedAt.Format(time.DateTime)
		}
		rows = append(rows, []string{k.ID, string(k.Role), k.CreatedAt.Format(time.DateTime), revoked, isolate(k.Name)})
	}
	for _, line := range alignRows(rows) {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return nil
}
