def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def uris = { String report ->
    new groovy.json.JsonSlurper().parse(new File(basedir, report)).runs[0].results
        .collect { it.locations[0].physicalLocation.artifactLocation.uri }
}
def queries = ['queries/src/main/resources/v2/queries.cql', 'queries/src/test/resources/again.cql']
def orders = ['orders/src/main/cql/orders.cql']
def results = new groovy.json.JsonSlurper().parse(new File(basedir, 'queries/target/broken/cqlcheck.sarif')).runs[0].results
def together = 'cqlcheck failed 2 modules: queries (2 errors), orders (1 error); see target/'

assert builds.length == 4
assert builds[0].contains('with a thread count of 2')
assert builds[0].contains('[INFO] cqlcheck found nothing in 1 file')
assert builds[0].contains(' --> queries/src/main/resources/v2/queries.cql:1:')
assert builds[0].contains('[ERROR] cqlcheck found 2 errors; see queries/target/cqlcheck/cqlcheck.txt')
assert builds[0].contains('[ERROR] cqlcheck found 1 error; see orders/target/cqlcheck/cqlcheck.txt')
assert builds[0].count('Failed to execute goal') == 1
assert builds[0].contains(together + 'cqlcheck/cqlcheck.txt')
assert !builds[0].contains('unchanged since')
// modules that only hold others together are passed over in silence
assert !builds[0].contains('found no CQL')
assert !new File(basedir, 'empty/target/cqlcheck').exists()

// what the broken module costs is itself, and there is one report of all others
assert builds[1] =~ /on project middle: parameter target: 'cassandra-2' is not one of /
assert builds[1] =~ /on project last: cqlcheck failed 2 modules: queries \(2 errors\), orders \(1 error\); see target/
assert uris('queries/target/broken/cqlcheck.sarif') == queries
assert results*.ruleId == ['allow-filtering', 'allow-filtering']
// the table's definition comes from the other module
assert results[0].relatedLocations.any { it.physicalLocation.artifactLocation.uri == 'schema/src/main/cql/schema.cql' }
assert uris('target/broken/cqlcheck.sarif') == queries + orders
assert new File(basedir, 'target/broken/cqlcheck.txt').text.contains('Found 3 errors in 5 files (6 statements).')

assert builds[2].contains('[INFO] cqlcheck found nothing in 1 file, unchanged since the last build')
assert builds[2].contains(' --> orders/src/main/cql/orders.cql:')
assert builds[2] =~ /on project orders: cqlcheck found 1 error, unchanged since the last build; see orders\/target\/cqlcheck\/cqlcheck\.txt/
assert builds[2].contains('BUILD FAILURE')

assert builds[3].count('cqlcheck found nothing to fix') == 4
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'cqlcheck-baseline.json')).findings*.file == orders + queries
assert builds[3].contains('[INFO] cqlcheck left out 2 findings that the baseline holds')
assert uris('target/cqlcheck/cqlcheck.sarif') == []
assert new File(basedir, 'target/cqlcheck/cqlcheck.txt').text.contains('3 findings are left out because the baseline holds them')
