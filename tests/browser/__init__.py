"""What a person does with the pages, in Chromium, by role and name."""
