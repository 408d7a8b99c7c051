package main

import "context"

// typical stands for a customer who is not named by a number.
const typical = "typical"

func (c *console) tell(ctx context.Context, o *explaining, w *worlds, number string) error {
	return nil
}
