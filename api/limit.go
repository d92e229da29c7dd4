package api

import (
	"math"
	"net/netip"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// maxBuckets bounds the memory for those who ask. Who has not asked for longest is
// forgotten first, and starts afresh.
const maxBuckets = 10_000

// limiter lets each key and each address ask so many times a second. The zero value
// lets all.
type limiter struct {
	rate    rate.Limit
	burst   int
	buckets *lru.Cache[string, *rate.Limiter]
}

func newLimiter(perSecond float64) *limiter {
	if perSecond <= 0 {
		return &limiter{}
	}
	buckets, err := lru.New[string, *rate.Limiter](maxBuckets)
	if err != nil {
		panic(err) // of a size that is not positive only
	}
	return &limiter{rate: rate.Limit(perSecond), burst: int(math.Ceil(2 * perSecond)), buckets: buckets}
}

// addresses bounds what comes from one address. It comes before keys are looked at, so
// that nobody tries keys any faster.
func (l *limiter) addresses(c *gin.Context) {
	if l.buckets != nil {
		l.bound(c, "address "+network(c.ClientIP()))
	}
}

// keys bounds what is asked with one key, from wherever.
func (l *limiter) keys(c *gin.Context) {
	if key := requestOf(c.Request.Context()).key; l.buckets != nil && key.ID != "" {
		l.bound(c, "key "+key.ID)
	}
}

func (l *limiter) bound(c *gin.Context, who string) {
	wait := l.wait(who)
	if wait <= 0 {
		return
	}
	seconds := strconv.Itoa(int(math.Ceil(wait.Seconds())))
	c.Header("Retry-After", seconds)
	p := problem(tooMany, "want "+strconv.FormatFloat(float64(l.rate), 'g', -1, 64)+" requests a second at most; try again in "+seconds+" s")
	writeProblem(c, p)
}

// wait takes one request from who has asked, or tells how long until there is one.
func (l *limiter) wait(who string) time.Duration {
	bucket, ok := l.buckets.Get(who)
	if !ok {
		bucket = rate.NewLimiter(l.rate, l.burst)
		if other, there, _ := l.buckets.PeekOrAdd(who, bucket); there {
			bucket = other
		}
	}
	now := time.Now()
	turn := bucket.ReserveN(now, 1)
	wait := turn.DelayFrom(now)
	if wait > 0 {
		turn.CancelAt(now)
	}
	return wait
}

// network gives the part of an address that one client has for itself: of IPv6 a /64,
// within which it may take any address.
func network(ip string) string {
	addr, err := netip.ParseAddr(ip)
	if err != nil {
		return ip
	}
	addr = addr.Unmap().WithZone("")
	if !addr.Is6() {
		return addr.String()
	}
	prefix, err := addr.Prefix(64)
	if err != nil {
		return addr.String()
	}
	return prefix.String()
}
