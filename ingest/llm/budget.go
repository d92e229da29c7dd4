package llm

import (
	"errors"
	"sync"
)

// ErrBudget says that the requests or tokens of a run are spent.
var ErrBudget = errors.New("the budget of this run is spent")

// budget keeps account of what a run may cost.
type budget struct {
	requests, tokens int // 0 for no bound

	mu                sync.Mutex
	asked, tokensUsed int
}

// take counts a request that is about to be made. What it will cost is known only
// afterwards, so the last ones may go over the tokens, and none begins after them.
func (b *budget) take() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.requests > 0 && b.asked >= b.requests || b.tokens > 0 && b.tokensUsed >= b.tokens {
		return ErrBudget
	}
	b.asked++
	return nil
}

func (b *budget) spend(tokens int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.tokensUsed += tokens
}

func (b *budget) spent() (asked, tokens int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.asked, b.tokensUsed
}
