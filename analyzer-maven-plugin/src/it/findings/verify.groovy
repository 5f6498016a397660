File reports = new File(basedir, 'target/cqlcheck')
String log = new File(basedir, 'build.log').text
String text = new File(reports, 'cqlcheck.txt').text
def results = new groovy.json.JsonSlurper().parse(new File(reports, 'cqlcheck.sarif')).runs[0].results

assert log.contains('[ERROR] error[syntax-error]: ')
assert log.contains('[ERROR] error[allow-filtering]: ')
assert log.contains('1 | SELECT * FROM shop.t WHERE b = 1 ALLOW FILTERING;')
assert log =~ /Failed to execute goal .*: cqlcheck found 2 errors; see \S*target\/cqlcheck\/cqlcheck\.txt -> /
assert text.contains('error[syntax-error]: ')
assert text.contains('error[allow-filtering]: ')
assert text.contains('Found 2 errors in 3 files')
assert results*.ruleId == ['syntax-error', 'allow-filtering']
assert results*.level == ['error', 'error']
