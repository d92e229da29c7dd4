package main

import (
	"math"
	"strconv"
	"strings"
	"time"

	"chancery/graph"
	"chancery/ingest/llm"
	"chancery/ingest/source"

	"github.com/spf13/cobra"
)

// What can read articles.
const (
	byRules = "rules"
	byModel = "llm"
	byBoth  = "both"
)

// modelSettings say who reads articles, and which language model if one does. They
// are kept as they were given: what is wrong with one is told only where it counts,
// by the name under which it is set.
type modelSettings struct {
	Extractor   string `env:"CHANCERY_EXTRACTOR" name:"extractor" envDefault:"rules"`
	BaseURL     string `env:"OPENAI_BASE_URL" name:"llm-base-url"`
	APIKey      string `env:"OPENAI_API_KEY" name:"llm-api-key" secret:"true"`
	Model       string `env:"OPENAI_MODEL" name:"llm-model"`
	Timeout     string `env:"CHANCERY_LLM_TIMEOUT" name:"llm-timeout" envDefault:"60s"`
	Retries     string `env:"CHANCERY_LLM_RETRIES" name:"llm-retries" envDefault:"3"`
	Rate        string `env:"CHANCERY_LLM_RATE" name:"llm-rate" envDefault:"0"`
	Requests    string `env:"CHANCERY_LLM_REQUESTS" name:"llm-requests" envDefault:"0"`
	Tokens      string `env:"CHANCERY_LLM_TOKENS" name:"llm-tokens" envDefault:"0"`
	Temperature string `env:"CHANCERY_LLM_TEMPERATURE" name:"llm-temperature" envDefault:"0"`
}

// add adds the flags of all commands that read articles.
func (m *modelSettings) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&m.Extractor, "extractor", m.Extractor, "rules, llm (a language model) or both (CHANCERY_EXTRACTOR)")
	flags.StringVar(&m.Model, "llm-model", m.Model, "the model, as its endpoint calls it (OPENAI_MODEL)")
	flags.StringVar(&m.BaseURL, "llm-base-url", m.BaseURL, "the model's endpoint, OpenAI's if empty (OPENAI_BASE_URL)")
	flags.StringVar(&m.Timeout, "llm-timeout", m.Timeout, "how long the model may take for one answer (CHANCERY_LLM_TIMEOUT)")
	flags.StringVar(&m.Retries, "llm-retries", m.Retries, "how often a request that failed is made again (CHANCERY_LLM_RETRIES)")
	flags.StringVar(&m.Rate, "llm-rate", m.Rate, "requests a minute at most, 0 for any (CHANCERY_LLM_RATE)")
	flags.StringVar(&m.Requests, "llm-requests", m.Requests, "requests that this run may make, 0 for any (CHANCERY_LLM_REQUESTS)")
	flags.StringVar(&m.Tokens, "llm-tokens", m.Tokens, "tokens that this run may spend, 0 for any (CHANCERY_LLM_TOKENS)")
	flags.StringVar(&m.Temperature, "llm-temperature", m.Temperature, "from 0 to 2, or none to leave it to the endpoint (CHANCERY_LLM_TEMPERATURE)")
}

// rulesAlone reports whether no model is asked, as where nothing is set.
func (m *modelSettings) rulesAlone() bool { return m.Extractor == byRules || m.Extractor == "" }

// check tells what is wrong before anything is started or read.
func (m *modelSettings) check() error {
	if err := oneOf("--extractor", m.Extractor, "", byRules, byModel, byBoth); err != nil {
		return err
	}
	if m.rulesAlone() {
		return nil
	}
	if err := m.checkThere(); err != nil {
		return err
	}
	_, err := m.config()
	return err
}

// checkThere names all that is missing at once.
func (m *modelSettings) checkThere() error {
	var missing []string
	if m.Model == "" {
		missing = append(missing, "OPENAI_MODEL or --llm-model set to the model")
	}
	if m.APIKey == "" && m.BaseURL == "" {
		missing = append(missing, "OPENAI_API_KEY set to a key, or OPENAI_BASE_URL to an endpoint that asks for none")
	}
	if len(missing) == 0 {
		return source.CheckURL("OPENAI_BASE_URL", m.BaseURL)
	}
	return &graph.InvalidError{Param: "--extractor", Got: m.Extractor, Want: strings.Join(missing, ", and ") + "; or --extractor rules"}
}

func (m *modelSettings) config() (llm.Config, error) {
	c := llm.Config{BaseURL: m.BaseURL, APIKey: m.APIKey, Model: m.Model}
	var err error
	if c.Timeout, err = time.ParseDuration(m.Timeout); err != nil || c.Timeout <= 0 {
		return c, &graph.InvalidError{Param: "--llm-timeout", Got: m.Timeout, Want: "a time such as 60s or 2m (CHANCERY_LLM_TIMEOUT)"}
	}
	for _, n := range []struct {
		flag, env, got string
		to             *int
	}{
		{"--llm-retries", "CHANCERY_LLM_RETRIES", m.Retries, &c.Retries},
		{"--llm-rate", "CHANCERY_LLM_RATE", m.Rate, &c.Rate},
		{"--llm-requests", "CHANCERY_LLM_REQUESTS", m.Requests, &c.Requests},
		{"--llm-tokens", "CHANCERY_LLM_TOKENS", m.Tokens, &c.Tokens},
	} {
		if *n.to, err = strconv.Atoi(n.got); err != nil || *n.to < 0 {
			return c, &graph.InvalidError{Param: n.flag, Got: n.got, Want: "0 or a whole number above it (" + n.env + ")"}
		}
	}
	if m.Temperature == "none" {
		c.Temperature = -1
		return c, nil
	}
	if c.Temperature, err = strconv.ParseFloat(m.Temperature, 64); err != nil || math.IsNaN(c.Temperature) || c.Temperature < 0 || c.Temperature > 2 {
		return c, &graph.InvalidError{Param: "--llm-temperature", Got: m.Temperature, Want: "a number from 0 to 2, or none (CHANCERY_LLM_TEMPERATURE)"}
	}
	return c, nil
}
