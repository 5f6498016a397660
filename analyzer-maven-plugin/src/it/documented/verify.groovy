String log = new File(basedir, 'build.log').text
def reports = { String directory -> new File(basedir, directory + '/target/cqlcheck').list().sort() - '.last' }
def run = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/cqlcheck/cqlcheck.sarif')).runs[0]

assert log.count('[INFO] cqlcheck found nothing in 1 file') == 5
assert reports('block-0') == ['cqlcheck.sarif', 'cqlcheck.txt']
assert reports('block-2') == ['cqlcheck.sarif', 'cqlcheck.txt']
assert reports('block-3') == ['cqlcheck.junit.xml', 'cqlcheck.sarif', 'cqlcheck.txt']
assert reports('block-4') == ['cqlcheck.sarif', 'cqlcheck.txt', 'plan.txt']
assert reports('block-5') == ['cqlcheck.sarif', 'cqlcheck.txt']

// examples/custom-rule is a dependency of the plugin in one module, and the report of all modules knows it
assert log.contains('[WARNING] warning[table-without-comment]: nobody can tell what shop.customers is for')
assert log =~ /on project block-5: cqlcheck failed 1 module: block-1 \(1 warning\); see \S*target\/cqlcheck\/cqlcheck\.txt/
assert run.results*.ruleId == ['table-without-comment']
assert run.results[0].locations[0].physicalLocation.artifactLocation.uri == 'block-1/src/main/resources/schema.cql'
assert run.tool.driver.rules*.id.contains('table-without-comment')
