def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File reports = new File(basedir, 'target/cqlcheck')

assert builds[0].contains('[ERROR] error[allow-filtering]: ')
assert builds[0] =~ /\[INFO\] cqlcheck found 1 error; see \S*target\/cqlcheck\/cqlcheck\.txt/
assert builds[0].contains('BUILD SUCCESS')
assert builds[0].contains('[INFO] what Cassandra will do:')
assert builds[0].contains('    verdict    filters: ')
assert reports.list().sort() - '.last' == ['cqlcheck.sarif', 'cqlcheck.txt', 'plan.json', 'plan.txt']
assert new groovy.json.JsonSlurper().parse(new File(reports, 'plan.json')).statements*.verdict.state == ['filters']

assert builds[1].contains('<query>:1:1')
assert builds[1].contains('    verdict    needs ALLOW FILTERING')
assert new File(basedir, 'target/query/plan.txt').exists()
for (goal in ['check', 'report', 'plan', 'fix', 'baseline', 'help']) {
    assert builds[1].contains('cqlcheck:' + goal)
}
assert builds[1].contains('[INFO] cqlcheck found nothing to fix')
assert builds[1].contains('[INFO] cqlcheck wrote 1 finding of this module to cqlcheck-baseline.json')
assert builds[1].contains('[INFO] cqlcheck left out 1 finding that the baseline holds')
assert builds[1].contains('BUILD SUCCESS')
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'cqlcheck-baseline.json')).findings*.rule == ['allow-filtering']
