package org.moothall.fairness;

/// An office and the person who answers for a case there; keys.
public record Owner(String office, String person) {}
