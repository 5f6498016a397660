File reports = new File(basedir, 'target/reports')
String log = new File(basedir, 'build.log').text

assert log =~ /Failed to execute goal .*: cqlcheck found 2 warnings, more than the 1 allowed; see \S*target\/reports\/cqlcheck\.txt -> /
assert log.count('[WARNING] warning[in-on-partition-key]: ') == 2
assert reports.list().sort() - '.last' == ['cqlcheck.concise.txt', 'cqlcheck.txt']
assert new File(reports, 'cqlcheck.concise.txt').text.count(': warning[in-on-partition-key] ') == 2
