"""What one message tells of a cooperative, part by part: for `several`, which takes only what is sure."""
