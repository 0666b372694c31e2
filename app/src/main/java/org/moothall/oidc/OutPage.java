package org.moothall.oidc;

import org.moothall.web.Page;

/// Signed out here; `there` is where to sign out of the city's account too.
public record OutPage(String there) implements Page {}
