package org.moothall.welcome;

import org.moothall.web.Page;

/// What a resident can do here, and whom to call instead when somebody is in danger.
public record StartPage() implements Page {}
