def mistakes = new File(basedir, 'build.log').readLines()
    .findAll { it.contains('Failed to execute goal') }
    .collect { it.replaceFirst(/.*: parameter /, '').replaceFirst(/ -> \[Help 1\].*/, '') }

assert mistakes == [
    "violationSeverity: 'fatal' is not one of error, warning, note",
    "sourceDirectories: 'src/main/cqql' does not exist",
]
assert !new File(basedir, 'target/cqlcheck').exists()
