import fs from "node:fs";import {execFileSync} from "node:child_process";
import {readYaml} from "#codecs/yaml/reader.ts";
import {sourceText} from "#kernel/source-text.ts";
import {openTalosSchemas} from "#domain/talos/judge-talos.ts";
import {judgeMachinePatch} from "#domain/talos/patch.ts";
import {childSchema,itemSchema} from "#codecs/json-schema/child-schema.ts";
import {schemaRoot,propertyNames} from "#codecs/json-schema/json-schema.ts";
const ctx=openTalosSchemas((n)=>JSON.parse(fs.readFileSync("/work/main/schemas/bundle/"+n,"utf8")),"v1.13.8");
const index=JSON.parse(fs.readFileSync("/work/main/schemas/bundle/index.json","utf8")).talos;
const paths:[string,any[]][]=[];
function walk(kind:string,place:any,path:any[],depth:number){
  if(depth>6) return;
  const items=itemSchema(place);
  if(items){ walk(kind,items,[...path,0],depth+1); }
  for(const n of propertyNames(place)){ if(path.length===0&&(n==="kind"||n==="apiVersion")) continue; const c=childSchema(place,n); if(c&&c!=="unknown"){paths.push([kind,[...path,n]]); walk(kind,c,[...path,n],depth+1);} }
}
for(const k of Object.keys(index.kinds)){ const kind=k==="v1alpha1"?ctx.schemas.config():ctx.schemas.kind(k)!; if(process.env.K&&process.env.K!==k) continue; if(kind.since&&Number(kind.since.split(".")[1])>13) continue; walk(k,schemaRoot(kind.schema),[],0); }
console.log(paths.length);
const values=['"text"','5','true','[]','{}','"10.0.0.1"','"10.0.0.0/8"','"https://a.example.org"','"1m"','"AA:BB:CC:DD:EE:FF"'];
let r=12345;const rnd=()=>(r=(r*1103515245+12345)&0x7fffffff)/0x7fffffff;
let n=0,fp=0,fn=0,agree=0;
const from=Number(process.env.FROM??0),to=Number(process.env.TO??1e9);
for(const [kind,path] of paths.slice(from,to)){
  for(const v of [values[Math.floor(rnd()*10)],values[Math.floor(rnd()*5)]]){
    let y=v as string;
    for(const s of [...path].reverse()) y=s===0?`[${y}]`:`{${JSON.stringify(s)}: ${y}}`;
    const text=kind==="v1alpha1"?y+"\n":`{apiVersion: v1alpha1, kind: ${kind}, ${path[0]==="name"?"":["name"].includes("name")&&propertyNames(schemaRoot(ctx.schemas.kind(kind)!.schema)).includes("name")?"name: q, ":""}${y.slice(1)}\n`;
    fs.writeFileSync("/tmp/tv/f.yaml",text);
    let real="valid",msg="";
    try{execFileSync("/tmp/bin/talosctl",["machineconfig","patch","/tmp/tv/e0.yaml","--patch","@/tmp/tv/f.yaml","-o","/tmp/tv/out.yaml"],{stdio:"pipe"})}catch(e:any){real="invalid";msg=String(e.stderr)}
    const d=readYaml(sourceText("f",text),{dialect:"yaml12"});
    const vs=judgeMachinePatch(d.documents,ctx).violations.map(v=>v.violation).filter(v=>v.code!=="deprecated-field");
    const ours=vs.length+d.problems.length?"invalid":"valid";
    n++;
    if(real===ours)agree++; else if(ours==="invalid"){fp++;console.log("FP",kind,path.join("."),v,"|",vs[0]?.message??d.problems[0]?.message)} else {fn++;console.log("FN",kind,path.join("."),v,"|",msg.trim().replace(/\n/g," ").slice(-130))}
  }
}
console.log({n,agree,fp,fn});
