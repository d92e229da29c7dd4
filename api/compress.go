package api

import (
	"net/http"

	"github.com/klauspost/compress/gzhttp"
)

// compressFrom is the size in bytes from which an answer is compressed.
const compressFrom = 1024

// streamPath is where events are sent one by one as they come.
const streamPath = "/v1/stream"

// compress sends answers compressed to who takes that, as they are written: an export
// is never held in memory. A stream of single events goes out as it is, for nothing of
// it may wait to be compressed with what follows.
func compress(next http.Handler) http.Handler {
	wrap, err := gzhttp.NewWrapper(gzhttp.MinSize(compressFrom), gzhttp.EnableZstd(false))
	if err != nil {
		panic(err) // the options are constants
	}
	compressed := wrap(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == streamPath {
			next.ServeHTTP(w, r)
			return
		}
		compressed.ServeHTTP(w, r)
	})
}
