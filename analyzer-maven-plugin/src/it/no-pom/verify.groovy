File reports = new File(basedir, 'target/cqlcheck')
String log = new File(basedir, 'build.log').text

assert log =~ /Failed to execute goal .*: cqlcheck found 1 error; see \S*target\/cqlcheck\/cqlcheck\.txt -> /
assert reports.list().sort() - '.last' == ['cqlcheck.sarif', 'cqlcheck.txt']
assert new File(reports, 'cqlcheck.txt').text.contains('error[allow-filtering]: ')
assert !new File(reports, 'cqlcheck.txt').text.contains('syntax-error')
