package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writable says before the work whether its results can be written.
func (o *options) writable() error {
	if o.charts != "" {
		if info, err := os.Stat(o.charts); err == nil && !info.IsDir() {
			return fmt.Errorf("%s cannot be written to: it is not a folder", o.charts)
		}
	}
	if o.output == "" {
		return nil
	}
	dir := filepath.Dir(o.output)
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s cannot be written: there is no folder %s", o.output, dir)
	case err == nil && !info.IsDir():
		return fmt.Errorf("%s cannot be written: %s is not a folder", o.output, dir)
	}
	if info, err := os.Stat(o.output); err == nil && info.IsDir() {
		return fmt.Errorf("%s cannot be written: it is a folder", o.output)
	}
	probe, err := os.CreateTemp(dir, ".ripple.*")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", o.output, cause(err))
	}
	probe.Close()
	return os.Remove(probe.Name())
}

// write writes a file and says so.
func (c *console) write(path string, write func(io.Writer) error) error {
	if err := writeFile(path, write); err != nil {
		return fmt.Errorf("%s was not written: %w", path, cause(err))
	}
	if !c.quiet {
		fmt.Fprintf(c.err, "wrote %s\n", path)
	}
	return nil
}

// writeFile writes a whole file or nothing: under another name first.
func writeFile(path string, write func(io.Writer) error) (err error) {
	tmp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(tmp.Name())
		}
	}()
	if err := write(tmp); err != nil {
		tmp.Close()
		return err
	}
	if err := tmp.Chmod(0o644); err != nil {
		tmp.Close()
		return err
	}
	if err := tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}

// cause is an error without the name of the temporary file.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}
