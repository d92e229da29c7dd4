package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strconv"

	"chancery/api"
	"chancery/graph"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"
)

func newServe(s *settings) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the API over a graph",
		Long: `Serves the API over the graph that NEO4J_URI names, or over the embedded one, until
Ctrl-C or SIGTERM. It adds no sample article.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return s.serve(cmd.Context(), cmd.ErrOrStderr(), func(_ context.Context, v *service) error {
				_, err := fmt.Fprintf(cmd.OutOrStdout(), "API %s\n", v.url())
				return err
			})
		},
	}
	s.addDatabaseFlags(cmd)
	s.addServingFlags(cmd)
	s.reading.add(cmd)
	return cmd
}

// service is all that serving needs, ready to serve.
type service struct {
	listener net.Listener
	db       *database
	reader   *articleReader
}

// url is where a browser on this machine reaches the API.
func (v *service) url() string {
	addr := v.listener.Addr().String()
	if tcp, ok := v.listener.Addr().(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		addr = net.JoinHostPort("127.0.0.1", strconv.Itoa(tcp.Port))
	}
	return "http://" + addr
}

// serve makes everything ready, lets before do what comes first, and answers
// requests until ctx is done; that is a good end and no error.
//
// The address comes first of all: whether it is free is known at once, and a server
// that nobody can reach need not be started.
func (s *settings) serve(ctx context.Context, log io.Writer, before func(context.Context, *service) error) (err error) {
	if err := s.reading.check(); err != nil {
		return err
	}
	if err := s.asking.check(); err != nil {
		return err
	}
	stopTracing, err := startTracing(ctx)
	if err != nil {
		return err
	}
	defer func() { stopTracing(ctx) }()
	v := &service{}
	if v.listener, err = listen(ctx, s.Addr); err != nil {
		return err
	}
	defer v.listener.Close() // again, for ways out before serving; the error of that is none
	if err := s.prepare(ctx, log, v); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, v.db.close(ctx)) }()
	opts, err := s.options(ctx, log, v)
	if err != nil {
		return err
	}
	if err := before(ctx, v); err != nil {
		return err
	}
	return v.answer(ctx, opts)
}

// options gives all options of the API.
func (s *settings) options(ctx context.Context, log io.Writer, v *service) ([]api.Option, error) {
	access, err := v.access(ctx, log)
	if err != nil {
		return nil, err
	}
	asking, err := s.asking.options(v.local())
	if err != nil {
		return nil, err
	}
	return append(append(v.reader.options(), asking...), access), nil
}

// answer serves the API until ctx is done, or fails once the graph is lost for good.
func (v *service) answer(ctx context.Context, opts []api.Option) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return v.db.awaitLoss(ctx) })
	group.Go(func() error {
		return api.ServeListener(ctx, v.listener, api.New(v.db.Store, v.reader, opts...))
	})
	return group.Wait()
}

// prepare loads the reader's data while the server starts.
func (s *settings) prepare(ctx context.Context, log io.Writer, v *service) error {
	var group errgroup.Group
	group.Go(func() (err error) {
		v.reader, err = s.reading.reader(log)
		return err
	})
	group.Go(func() (err error) {
		v.db, err = s.openGraph(ctx, log, false)
		return err
	})
	err := group.Wait()
	if err != nil && v.db != nil {
		err = errors.Join(err, v.db.close(ctx))
	}
	return err
}

// listen takes the address or says who cannot have it.
func listen(ctx context.Context, addr string) (net.Listener, error) {
	if _, _, err := net.SplitHostPort(addr); err != nil {
		return nil, &graph.InvalidError{Param: "--addr", Got: addr, Want: "a host and a port: 127.0.0.1:8080"}
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("the API cannot have the address %s (--addr chooses another): %w", addr, err)
	}
	return listener, nil
}

// access says who is answered without a key: nobody, but on the loopback address those
// of this machine, as long as no key was ever made. Another address needs a key that is
// good, or it would serve nobody.
func (v *service) access(ctx context.Context, log io.Writer) (api.Option, error) {
	keys, err := v.db.Keys(ctx)
	if err != nil {
		return nil, err
	}
	switch {
	case !v.local() && !slices.ContainsFunc(keys, func(k graph.Key) bool { return !k.Revoked() }):
		return nil, &graph.InvalidError{Param: "--addr", Got: v.listener.Addr().String(),
			Want: "a key made first, as others reach this address (chancery keys create --role admin --name NAME), or an address of this machine only, such as 127.0.0.1:8080"}
	case !v.local():
		return api.WithKeys(), nil
	case len(keys) == 0:
		fmt.Fprintln(log, "chancery: no key has been made, so whoever uses this machine may read, write and make keys; chancery keys create ends that")
	}
	return api.WithKeysOnceMade(), nil
}

// local tells whether only this machine reaches the API.
func (v *service) local() bool {
	tcp, ok := v.listener.Addr().(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
