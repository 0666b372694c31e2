/// The city as a picture and as data for a live map: drawn on the server from the city's own files, in the reader's
/// language, with pins and numbers where a page wants them.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "web", "places"})
@org.jspecify.annotations.NullMarked
package org.moothall.maps;
