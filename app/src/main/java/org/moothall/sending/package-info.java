/// Messages on their way to people in posts: each once though nodes die, many at once as one, and what came of each.
/// What a message says, and what follows when none of somebody's ways takes it, its author knows.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "keys", "timekeeper", "channels", "reach"})
@org.jspecify.annotations.NullMarked
package org.moothall.sending;
