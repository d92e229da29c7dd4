package main

import (
	"fmt"
	"io"
	"log/slog"
	"time"

	"chancery/api"
	"chancery/ingest"
	"chancery/ingest/llm"
)

// articleReader is the pipeline with the model that it asks, nil if none.
type articleReader struct {
	*ingest.Pipeline
	model *llm.Client
}

// reader loads what reads articles, by rules, model or both. It warns on log.
func (m *modelSettings) reader(log io.Writer) (*articleReader, error) {
	logger := slog.New(slog.NewTextHandler(log, nil))
	model, err := m.client(logger)
	if err != nil {
		return nil, err
	}
	opts := []ingest.Option{ingest.WithLogger(logger)}
	if model != nil {
		opts = append(opts, ingest.WithModel(model, m.Extractor == byBoth))
	}
	p, err := ingest.New(opts...)
	if err != nil {
		return nil, err
	}
	return &articleReader{p, model}, nil
}

// client gives the model to ask, nil where the rules read alone.
func (m *modelSettings) client(log *slog.Logger) (*llm.Client, error) {
	if err := m.check(); err != nil || m.rulesAlone() {
		return nil, err
	}
	config, err := m.config()
	if err != nil {
		return nil, err
	}
	config.Log = log
	client, err := llm.NewClient(config)
	if err != nil {
		return nil, fmt.Errorf("preparing the language model: %w", err)
	}
	return client, nil
}

// modelRequest bounds a request of the API where a model reads, which may have half of
// it. The server gives up writing an answer after two minutes.
const modelRequest = 100 * time.Second

// options gives what the API has to know of the reader.
func (r *articleReader) options() []api.Option {
	opts := []api.Option{api.WithVersion(programVersion())}
	if r.model != nil {
		opts = append(opts, api.WithTimeout(modelRequest))
	}
	return opts
}

// tellCost says what the model was asked and what came of it.
func (r *articleReader) tellCost(log io.Writer) {
	if r.model != nil {
		fmt.Fprintf(log, "chancery: %s: %s\n", r.model.Name(), r.model.Tally())
	}
}
