package main

import (
	"fmt"
	"os"
	"reflect"

	"github.com/caarlos0/env/v11"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// setting is one setting, with what holds and where that came from.
type setting struct {
	name, env   string
	secret      bool
	value, from string
}

// defaultSettings are those that hold where nothing is set.
func defaultSettings() (*settings, error) {
	s := &settings{}
	return s, s.parse(map[string]string{})
}

// load sets every setting from where it comes: a flag before the environment, that
// before the file, that before what is built in.
func (s *settings) load(cmd *cobra.Command) error {
	values, err := s.outside()
	if err != nil {
		return err
	}
	given := map[string]string{}
	cmd.Flags().Visit(func(f *pflag.Flag) { given[f.Name] = f.Value.String() })
	environment := map[string]string{}
	for _, v := range values {
		if v.value != "" {
			environment[v.env] = v.value
		}
	}
	if err := s.parse(environment); err != nil {
		return err
	}
	for _, v := range values {
		if text, ok := given[v.name]; ok {
			if err := cmd.Flags().Set(v.name, text); err != nil {
				return fmt.Errorf("setting --%s: %w", v.name, err)
			}
		}
	}
	s.complete()
	return nil
}

// parse sets all settings by the values of these variables, or as built in.
func (s *settings) parse(environment map[string]string) error {
	for _, part := range s.parts() {
		if err := env.ParseWithOptions(part, env.Options{Environment: environment}); err != nil {
			return fmt.Errorf("reading settings: %w", err)
		}
	}
	return nil
}

// outside gives all settings with what environment and file say of them. An empty
// variable is as none.
func (s *settings) outside() ([]setting, error) {
	all := s.list()
	file, err := s.readFile(all)
	if err != nil {
		return nil, err
	}
	for i := range all {
		v := &all[i]
		if text, ok := file.values[v.name]; ok {
			v.value, v.from = text, "file "+file.path
		}
		if text := os.Getenv(v.env); text != "" {
			v.value, v.from = text, "environment "+v.env
		}
	}
	return all, nil
}

// list gives the settings without their values, in the order of the structs.
func (s *settings) list() []setting {
	var all []setting
	s.fields(func(v setting, _ reflect.Value) { all = append(all, v) })
	return all
}

func (s *settings) fields(visit func(setting, reflect.Value)) {
	for _, part := range s.parts() {
		v := reflect.ValueOf(part).Elem()
		for i := range v.NumField() {
			tag := v.Type().Field(i).Tag
			if name := tag.Get("name"); name != "" {
				visit(setting{name: name, env: tag.Get("env"), secret: tag.Get("secret") == "true"}, v.Field(i))
			}
		}
	}
}

// holding gives all settings as they hold after load, and where each came from.
func (s *settings) holding(cmd *cobra.Command) ([]setting, error) {
	outside, err := s.outside()
	if err != nil {
		return nil, err
	}
	from := map[string]string{}
	for _, v := range outside {
		from[v.name] = v.from
	}
	cmd.Flags().Visit(func(f *pflag.Flag) { from[f.Name] = "flag --" + f.Name })
	var all []setting
	s.fields(func(v setting, field reflect.Value) {
		v.value, v.from = fmt.Sprint(field.Interface()), from[v.name]
		if v.from == "" {
			v.from = "default"
		}
		all = append(all, v)
	})
	return all, nil
}

// uses tells whether a command has flags of settings: only those load them, so that
// a fault in the file does not keep the others from running.
func (s *settings) uses(cmd *cobra.Command) bool {
	for _, v := range s.list() {
		if cmd.Flags().Lookup(v.name) != nil {
			return true
		}
	}
	return false
}
