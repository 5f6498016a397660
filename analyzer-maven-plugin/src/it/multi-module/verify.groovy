String log = new File(basedir, 'build.log').text
def results = new groovy.json.JsonSlurper().parse(new File(basedir, 'queries/target/cqlcheck/cqlcheck.sarif')).runs[0].results

assert log.contains('with a thread count of 2')
assert log.contains('[INFO] cqlcheck found nothing in 1 file')
assert log.contains(' --> queries/src/main/resources/v2/queries.cql:1:')
assert log =~ /Failed to execute goal .* on project queries: cqlcheck found 2 errors; see queries\/target\/cqlcheck\/cqlcheck\.txt -> /
assert results*.ruleId == ['allow-filtering', 'allow-filtering']
assert results.collect { it.locations[0].physicalLocation.artifactLocation.uri } ==
    ['queries/src/main/resources/v2/queries.cql', 'queries/src/test/resources/again.cql']
// the table's definition comes from the other module
assert results[0].relatedLocations.any { it.physicalLocation.artifactLocation.uri == 'schema/src/main/cql/schema.cql' }
// modules that only hold others together are passed over in silence
assert !log.contains('found no CQL')
assert !new File(basedir, 'empty/target/cqlcheck').exists()
assert !new File(basedir, 'target/cqlcheck').exists()
