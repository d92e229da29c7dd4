package api

import (
	"net/netip"

	"github.com/gin-gonic/gin"
)

// trustProxies tells gin whose word it takes for the address of a client.
func trustProxies(engine *gin.Engine, proxies []netip.Prefix) {
	engine.ForwardedByClientIP = len(proxies) > 0
	engine.RemoteIPHeaders = []string{"X-Forwarded-For"}
	list := make([]string, len(proxies))
	for i, p := range proxies {
		list[i] = p.String()
	}
	if err := engine.SetTrustedProxies(list); err != nil {
		panic("gin does not take a netip.Prefix: " + err.Error())
	}
}
