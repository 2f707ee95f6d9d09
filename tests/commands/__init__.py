"""What officers and admins use, tried through their commands."""
