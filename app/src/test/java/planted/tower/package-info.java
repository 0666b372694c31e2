/// The upper floor.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"cellar"})
@org.jspecify.annotations.NullMarked
package planted.tower;
