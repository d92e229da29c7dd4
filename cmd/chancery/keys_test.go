package main

import (
	"strings"
	"testing"
)

func TestKeysFromMakingToRevoking(t *testing.T) {
	useGraph(t)
	if o := chancery(t, "", "keys", "list").must(t); o.out != "no keys\n" {
		t.Errorf("listed %q", o.out)
	}
	made := chancery(t, "", "keys", "create", "--role", "reader", "--name", "a dashboard").must(t)
	secret := strings.TrimSpace(made.out)
	if !strings.HasPrefix(secret, "chancery_") || strings.Contains(secret, "\n") {
		t.Errorf("printed %q", made.out)
	}
	if !strings.Contains(made.errOut, "shown this once") {
		t.Errorf("told %q", made.errOut)
	}
	id := strings.Fields(made.errOut)[1]
	list := chancery(t, "", "keys", "list").must(t).out
	if !strings.Contains(list, id) || !strings.Contains(list, "a dashboard") || strings.Contains(list, secret) {
		t.Errorf("listed %q", list)
	}
	if o := chancery(t, "", "keys", "revoke", id).must(t); !strings.Contains(o.out, id) {
		t.Errorf("said %q", o.out)
	}
	if again := chancery(t, "", "keys", "list").must(t).out; again == list {
		t.Errorf("after it was revoked: %q", again)
	}
}

func TestKeysThatCannotBe(t *testing.T) {
	useGraph(t)
	for command, want := range map[string]struct {
		code int
		told string
	}{
		"keys create --name x":             {exitInvalid, "--role"},
		"keys create --role reader":        {exitInvalid, "--name"},
		"keys create --role boss --name x": {exitInvalid, "reader, editor or admin"},
		"keys create x --role x --name x":  {exitInvalid, "no argument"},
		"keys revoke":                      {exitInvalid, "the id of a key"},
		"keys revoke key_none":             {exitNotFound, "key_none"},
		"keys remove":                      {exitInvalid, "remove"},
	} {
		o := chancery(t, "", strings.Fields(command)...)
		if o.code != want.code || !strings.Contains(o.errOut, want.told) || strings.Count(o.errOut, "\n") != 1 {
			t.Errorf("%s: exit code %d, told %q", command, o.code, o.errOut)
		}
	}
}
