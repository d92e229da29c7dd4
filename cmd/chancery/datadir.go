package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// userDataDir is where this system wants programs to keep a user's data. It does
// not depend on the working folder, so that every command finds the same graph.
func userDataDir() (string, error) {
	switch runtime.GOOS {
	case "windows": // the data must not travel with a roaming profile
		return under(os.UserCacheDir())
	case "darwin":
		return under(os.UserConfigDir())
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return under(dir, nil)
	}
	home, err := os.UserHomeDir()
	return under(filepath.Join(home, ".local", "share"), err)
}

func under(dir string, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "chancery"), nil
}
