/// The lowest floor, which may lean on nothing.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package planted.cellar;
