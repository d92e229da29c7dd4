package ingest

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"time"

	"chancery/graph"
	"chancery/ingest/event"
	"chancery/ingest/llm"
	"chancery/ingest/text"
)

// Extractor reads the claims out of one document. The rules of a language are one, a
// language model another; what comes after knows no more of them than this.
type Extractor interface {
	Extract(ctx context.Context, d *text.Document) ([]event.Claim, error)
}

// Option changes what New makes.
type Option func(*options)

type options struct {
	model     *llm.Client // nil without a model
	withRules bool        // read by the rules too where the model could read
	log       *slog.Logger
}

// WithModel has articles read by a language model, and withRules by the rules too.
// What the model cannot read (it does not answer, or not as asked; the budget is
// spent) is read by the rules, with a warning.
func WithModel(model *llm.Client, withRules bool) Option {
	return func(o *options) { o.model, o.withRules = model, withRules }
}

// WithLogger has warnings logged by l instead of slog's default logger.
func WithLogger(l *slog.Logger) Option { return func(o *options) { o.log = l } }

// telling is the single tellings of an article, and who read them: "rules/6", or
// several with " + " between.
type telling struct {
	claims []event.Claim
	by     string
}

// extract takes a document as far as the single tellings, in the order of its
// sentences. Each carries on its evidence who read it.
func (p *Pipeline) extract(ctx context.Context, r *reader, d *text.Document) (telling, error) {
	if r.model == nil {
		return extractBy(ctx, r.rules, Version, d)
	}
	model, err := p.askModel(ctx, r, d)
	if err != nil && ctx.Err() != nil {
		return telling{}, ctx.Err()
	}
	if err == nil && !p.withRules {
		return model, nil
	}
	rules, rulesErr := extractBy(ctx, r.rules, Version, d)
	if err != nil || rulesErr != nil {
		return rules, rulesErr
	}
	return both(rules, model), nil
}

func extractBy(ctx context.Context, x Extractor, name string, d *text.Document) (telling, error) {
	claims, err := x.Extract(ctx, d)
	for i := range claims {
		for k := range claims[i].Evidence {
			claims[i].Evidence[k].Extractor = name
		}
	}
	return telling{claims, name}, err
}

// askModel has the model read and warns if it could not. Where time is short, it may
// take half of what there is, so that the rules can still read after it.
func (p *Pipeline) askModel(ctx context.Context, r *reader, d *text.Document) (telling, error) {
	if end, ok := ctx.Deadline(); ok {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, time.Until(end)/2)
		defer cancel()
	}
	t, err := extractBy(ctx, r.model, p.model.Name(), d)
	if err != nil && !errors.Is(err, context.Canceled) {
		p.log.Warn("the language model did not read the article, the rules did", "article", d.Article.ID, "key", d.Article.Key, "why", err)
	}
	return t, err
}

// both puts two readings together; of one sentence the first comes first.
func both(a, b telling) telling {
	claims := slices.Concat(a.claims, b.claims)
	slices.SortStableFunc(claims, func(x, y event.Claim) int { return x.Sentence - y.Sentence })
	return telling{claims, a.by + graph.ExtractorsJoint + b.by}
}
