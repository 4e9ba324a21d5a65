import { permissionViolations } from './permissions.js';
import { withPlantedTree } from './support/planted-tree.js';
import { REPOSITORY } from './support/repository.js';
import { readSources, report } from './support/source-file.js';

const check = (root: string): string[] => report(permissionViolations(readSources(root, ['apps/api/src'])));
const FILE = 'apps/api/src/modules/scoring/graphql/scoring.resolver.ts';

describe('permissions', () => {
  test('every operation and every route declares who may call it', () => {
    expect(check(REPOSITORY)).toEqual([]);
  });

  test('a query and a mutation without @Allow are found, a field and a declared one are not', () => {
    const resolver = `
      @Resolver(() => Result)
      export class ScoringResolver {
        @Query(() => Result) bare(@Args('id') id: string) { return id; }
        @Mutation(() => Result) async change() {}
        @Allow('score.read') @Query(() => Result) declared() {}
        @ResolveField() field() {}
        helper() {}
      }`;
    expect(withPlantedTree({ [FILE]: resolver }, check)).toEqual([
      `operation-declares-its-permission: ${FILE}: bare`,
      `operation-declares-its-permission: ${FILE}: change`,
    ]);
  });

  test('a route without @Allow is found', () => {
    const controller = `
      @Controller('files')
      export class FilesController {
        @Get(':id') read(@Query('x') x: string) { return x; }
        @Post() @Allow('file.write') write() {}
      }`;
    expect(withPlantedTree({ [FILE]: controller }, check)).toEqual([
      `operation-declares-its-permission: ${FILE}: read`,
    ]);
  });
});
