package org.moothall.casework;

import java.util.UUID;

/// A case inside the house; outside it is a number that people can say.
public record CaseId(UUID value) {}
