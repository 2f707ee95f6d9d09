"""Checking of sent reports: looked at by the rules beside the event loop, decided on by officers, answered anew by heads."""
