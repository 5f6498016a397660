File reports = new File(basedir, 'target/cqlcheck')
String log = new File(basedir, 'build.log').text

assert log.contains('[INFO] cqlcheck found nothing in 2 files')
assert !(log =~ /(error|warning|note)\[/)
assert reports.list().sort() - '.last' == ['cqlcheck.sarif', 'cqlcheck.txt']
assert new File(reports, 'cqlcheck.txt').text.startsWith('No findings in 2 files (2 statements).')
assert new groovy.json.JsonSlurper().parse(new File(reports, 'cqlcheck.sarif')).runs[0].results == []
