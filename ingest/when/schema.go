package when

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"

	"chancery/ingest/lang"
)

// file is the schema of when.yaml. Words stand there as they are written, with
// their article.
type file struct {
	name string
	fold func(string) string // of the language

	Article        string           `yaml:"article"`         // written on to a word: "ال"
	Suffixes       []string         `yaml:"suffixes"`        // that a word of time may bear: "'s"
	NumberPrefixes []string         `yaml:"number_prefixes"` // written on to digits: "و"
	And            []string         `yaml:"and"`             // those of them that mean "and", and the word of its own
	OrdinalEndings []string         `yaml:"ordinal_endings"` // 27th
	DecadeEndings  []string         `yaml:"decade_endings"`  // 1980s
	YearMarks      yearMarks        `yaml:"year_marks"`
	BareYear       bareYear         `yaml:"bare_year"`
	Weekdays       map[int][]string `yaml:"weekdays"` // 1 is Monday
	Months         map[int][]string `yaml:"months"`
	HijriMonths    map[int][]string `yaml:"hijri_months"`
	Seasons        map[int][]string `yaml:"seasons"` // the month in which one begins
	Numbers        map[int][]string `yaml:"numbers"`
	Ordinals       map[int][]string `yaml:"ordinals"`
	Decades        map[int][]string `yaml:"decades"` // the year in which one begins
	Offsets        map[int][]string `yaml:"offsets"` // days after the publication
	Shifts         map[int][]string `yaml:"shifts"`  // units after the one of the publication
	Anaphors       map[int][]string `yaml:"anaphors"`
	Units          map[string]unitWords
	Words          map[string][]string `yaml:"words"`  // groups of words, named in patterns
	Macros         map[string]pattern  `yaml:"macros"` // parts of patterns
	Rules          []rule              `yaml:"rules"`
}

// yearMarks are letters that tell the calendar of a year: 2015م, 1436هـ.
type yearMarks struct {
	Gregorian []string `yaml:"gregorian"`
	Hijri     []string `yaml:"hijri"`
}

// bareYear says when a number without a word for "year" beside it is a year: when
// it lies between two years, does not follow certain words, and is not followed by
// what it could count.
type bareYear struct {
	Min            int      `yaml:"min"`
	Max            int      `yaml:"max"`
	NotAfter       []string `yaml:"not_after"` // within four words before
	NotNext        []string `yaml:"not_next_to"`
	Before         []string `yaml:"before"`          // may follow it: words that are never counted
	CountedEndings []string `yaml:"counted_endings"` // of words that follow a number which counts them
	AnyNext        bool     `yaml:"before_any"`      // the language counts in another way: every word may follow
}

// unitWords are the forms of the name of a unit, without article.
type unitWords struct {
	One  []string `yaml:"one"`
	Two  []string `yaml:"two"` // the dual
	Many []string `yaml:"many"`
}

// rule says what sequences of words mean.
type rule struct {
	As    pattern   `yaml:"as"`              // a meaning, see meanings
	Value int       `yaml:"value,omitempty"` // for a meaning that needs one
	Like  []pattern `yaml:"like"`
	order int
	means meaning
}

// pattern is a sequence of words and classes of words, with the line where it stands.
type pattern struct {
	text string
	line int
}

// UnmarshalYAML keeps the line of the pattern for messages.
func (p *pattern) UnmarshalYAML(n ast.Node) error {
	s, ok := n.(ast.ScalarNode)
	if !ok {
		return fmt.Errorf("line %d: a pattern is one line of text", n.GetToken().Position.Line)
	}
	p.text, p.line = fmt.Sprint(s.GetValue()), n.GetToken().Position.Line
	return nil
}

// read reads the when.yaml of a language.
func read(tag string) (*file, error) {
	f := &file{name: "ingest/lang/" + tag + "/when.yaml"}
	if err := lang.Decode(tag, "when.yaml", f); err != nil {
		return nil, err
	}
	var err error
	f.fold, err = lang.Folder(tag)
	return f, err
}

// errorf is an error in the file at a line.
func (f *file) errorf(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", f.name, line, fmt.Errorf(format, args...))
}
