/// A small house that breaks every rule of ours, so that the tests which hold the rules can prove that they would
/// notice.
@org.jspecify.annotations.NullMarked
package planted;
