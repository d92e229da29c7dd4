# chancery without a Neo4j of its own: NEO4J_URI names the one to use (docker-compose.yml has both).
FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=false -o /chancery ./cmd/chancery

FROM alpine:3.22
RUN adduser -D -H -u 10001 chancery
COPY --from=build /chancery /usr/local/bin/chancery
COPY LICENSE NOTICE /usr/share/doc/chancery/
USER 10001
ENV CHANCERY_ADDR=:8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD wget -q -O /dev/null http://127.0.0.1:8080/readyz
ENTRYPOINT ["chancery"]
CMD ["serve"]
