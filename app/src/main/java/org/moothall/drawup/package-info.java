/// Rosters drawn up: a desk and a period as a brief for `rota`, drawn up in the background, looked at, published; what
/// a published roster breaks, and why somebody has a duty.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "deadline", "directory", "procedure", "roster", "rota", "solver"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.drawup;
