package local

import (
	"bufio"
	"context"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
)

//go:embed pom.xml
var pom []byte

// copyGoal is the Maven goal that copies what pom.xml names, and all that it needs.
const copyGoal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"

func findMaven() (string, error) {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return "", fmt.Errorf("%w in PATH, and it fetches Neo4j on first use; install it with: %s; or set NEO4J_HOME to an unpacked Neo4j %s, %s",
			ErrNoMaven, installLine(), wantSeries, otherWays)
	}
	return mvn, nil
}

// mavenRun is one call of Maven.
type mavenRun struct {
	mvn        string // the program
	work       string // a folder for pom.xml
	to         string // where the jars go
	jars       []jar  // what is expected, for the progress bar
	repository string // Maven's local repository, "" for the user's
}

// runMaven copies the jars. No address is given to Maven: it knows the user's
// mirrors, proxies and credentials.
func runMaven(ctx context.Context, o Options, r mavenRun) error {
	file := filepath.Join(r.work, "pom.xml")
	if err := os.WriteFile(file, pom, 0o600); err != nil {
		return fmt.Errorf("writing pom.xml: %w", err)
	}
	args := []string{"-B", "-f", file, copyGoal, "-DincludeScope=runtime", "-DoutputDirectory=" + r.to}
	if r.repository != "" {
		args = append(args, "-Dmaven.repo.local="+r.repository)
	}
	cmd := exec.CommandContext(ctx, r.mvn, args...)
	cmd.WaitDelay = 5 * time.Second // for what a killed Maven leaves running
	out, err := cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("running Maven: %w", err)
	}
	cmd.Stderr = cmd.Stdout
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("running Maven: %w", err)
	}
	problems := followMaven(out, newBar(o.Progress, len(r.jars)), r.jars)
	if err := cmd.Wait(); err != nil {
		if ctx.Err() != nil {
			return fmt.Errorf("fetching Neo4j: %w", ctx.Err())
		}
		return explainMaven(problems, err)
	}
	return nil
}

func newBar(w io.Writer, jars int) *progressbar.ProgressBar {
	return progressbar.NewOptions(jars,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("fetching Neo4j"),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(false),
		progressbar.OptionOnCompletion(func() { _, _ = fmt.Fprintln(w) }),
		progressbar.OptionThrottle(100*time.Millisecond),
	)
}

var downloaded = regexp.MustCompile(`Downloaded from .*/([^/ ]+\.jar)`)

// followMaven moves the bar on for each jar of ours that Maven has downloaded and
// to its end when Maven ends well (it says nothing of jars that it had already). It
// returns the lines that Maven marked as errors.
func followMaven(out io.Reader, bar *progressbar.ProgressBar, jars []jar) (problems []string) {
	waiting := make(map[string]bool, len(jars))
	for _, j := range jars {
		waiting[j.name] = true
	}
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			break
		}
		if m := downloaded.FindStringSubmatch(line); m != nil && waiting[m[1]] {
			delete(waiting, m[1])
			_ = bar.Add(1) // a bar that cannot be shown is no reason to stop
		}
		if strings.Contains(line, "ERROR") || strings.Contains(line, "rror:") {
			problems = append(problems, strings.TrimSpace(line))
		}
	}
	if len(problems) == 0 {
		_ = bar.Finish()
	}
	return problems
}
