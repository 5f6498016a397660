String log = new File(basedir, 'build.log').text
def reports = { String directory -> new File(basedir, directory + '/target/cqlcheck').list().sort() - '.last' }

assert log.count('[INFO] cqlcheck found nothing in 1 file') == 5
assert reports('block-0') == ['cqlcheck.sarif', 'cqlcheck.txt']
assert reports('block-1') == ['cqlcheck.sarif', 'cqlcheck.txt']
assert reports('block-2') == ['cqlcheck.junit.xml', 'cqlcheck.sarif', 'cqlcheck.txt']
assert reports('block-3') == ['cqlcheck.sarif', 'cqlcheck.txt', 'plan.txt']
assert reports('block-4') == ['cqlcheck.sarif', 'cqlcheck.txt']
